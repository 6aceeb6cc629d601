// The part of the Wireshark dissector that reads lines: types of words, forms of a version, which form a line fits.

/** Types and forms; it stands behind the tables. */
export const LUA_LINES = String.raw`
local PAYLOAD_LIMIT = 16 * 1024 * 1024
local LINE_LIMIT = 16384

local PLACE = {}
for place, version in ipairs(VERSIONS) do PLACE[version] = place end

-- Types of words: what can be read, and what is not right about it -----------------------------------------------

local function whole(word)
  if #word <= 10 and word:match("^%d+$") then return tonumber(word) end
end

local function is_handle(word) return word:match("^[^@%s;]+@[^@%s;]+$") ~= nil end

local HEX4 = string.rep("%x", 4)
local GUID = "^{?" .. HEX4 .. HEX4 .. "%-" .. HEX4 .. "%-" .. HEX4 .. "%-" .. HEX4 .. "%-" .. string.rep("%x", 11) .. "%x?}?$"

local function is_guid(word) return word:match(GUID) ~= nil end
local function is_group(word) return whole(word) ~= nil or is_guid(word) end

local function is_time(word)
  local rest = word:match("^%d%d%d%d%-%d%d%-%d%dT%d%d:%d%d:%d%d(.*)$")
  if not rest then return false end
  rest = rest:gsub("^%.%d+", "")
  return rest == "Z" or rest:match("^[+-]%d%d:%d%d$") ~= nil
end

local NUMBERS = { trid = true, number = true, length = true, listbits = true, capabilities = true }

-- The parts of a word that has several, in order: name, text.
local PARTS = {
  endpoint = function(word)
    local handle, guid = word:match("^([^;]*);(.*)$")
    if not handle then return { { "handle", word } } end
    return { { "handle", handle }, { "guid", guid } }
  end,
  routed = function(word)
    local network, rest = word:match("^(%d%d?%d?):(.+)$")
    if not network then return nil end
    local handle, via = rest:match("^([^;]+);via=(.+)$")
    handle = handle or rest:match("^[^;]+$")
    if not handle then return nil end
    local parts = { { "network", tostring(tonumber(network)) }, { "handle", handle } }
    if via then parts[3] = { "via", via } end
    return parts
  end,
  capabilityPair = function(word)
    local basic, extended = word:match("^(%d+):(%d+)$")
    if not basic or #basic > 10 or #extended > 10 then return nil end
    return { { "basic", string.format("%.0f", tonumber(basic)) }, { "extended", string.format("%.0f", tonumber(extended)) } }
  end,
}

local function at_most(limit)
  return function(word) return tonumber(word) <= limit end
end

local CHECKS = {
  trid = at_most(4294967295),
  number = at_most(4294967295),
  capabilities = at_most(4294967295),
  listbits = at_most(31),
  flag = function(word) return word == "0" or word == "1" end,
  friendly = function(word) return #word <= 387 end,
  handle = function(word) return is_handle(word) or word:sub(1, 4) == "tel:" end,
  endpoint = function(word)
    local parts = PARTS.endpoint(word)
    return is_handle(parts[1][2]) and (parts[2] == nil or is_guid(parts[2][2]))
  end,
  guid = is_guid,
  group = is_group,
  groups = function(word)
    for each in (word .. ","):gmatch("([^,]*),") do
      if not is_group(each) then return false end
    end
    return true
  end,
  timestamp = function(word) return word == "0" or is_time(word) end,
  msnobject = function(word)
    local start = word:lower()
    return word == "0" or start:match("^%%3cmsnobj") ~= nil or start:match("^<msnobj") ~= nil
  end,
  address = function(word)
    local port = word:match("^[%w_.%-]+:(%d+)$")
    return word:match("^[%w_.%-]+$") ~= nil or (port ~= nil and #port <= 5)
  end,
  url = function(word) return word:match("^[Hh][Tt][Tt][Pp][Ss]?:") ~= nil or word:sub(1, 1) == "/" end,
  base64 = function(word) return word:match("^[%w+/]*=?=?$") ~= nil end,
  digest = function(word) return #word == 32 and word:match("^[0-9a-f]+$") ~= nil end,
  digits = function(word) return word:match("^%d+$") ~= nil end,
}

-- The value of a word without its prefix; nil when the parameter can never take it.
local function read(param, word)
  local prefix = param.prefix or ""
  if word:sub(1, #prefix) ~= prefix then return nil end
  local text = word:sub(#prefix + 1)
  if param.literal then return text == param.literal and text or nil end
  if NUMBERS[param.type] then
    local number = whole(text)
    return number and string.format("%.0f", number)
  end
  if PARTS[param.type] and not PARTS[param.type](text) then return nil end
  return text
end

local function meaning(param, text, place)
  for _, value in ipairs(param.values or {}) do
    if value.word == text and value.first <= place and place <= value.last then return value.about end
  end
end

local function is_right(param, word, value, place)
  if param.literal then return true end
  if param.values and not param.open and meaning(param, word:sub(#(param.prefix or "") + 1), place) == nil then return false end
  local check = CHECKS[param.type]
  return check == nil or check(value)
end

-- Forms of a version, and the one that a line fits ----------------------------------------------------------------

local function params_of(form, place)
  local params = {}
  for _, param in ipairs(form.params) do
    if param.first <= place and place <= param.last then params[#params + 1] = param end
  end
  return params
end

local dialects = {}

-- The forms of one side by command, those with more fixed words first.
local function dialect_of(version, service, sender)
  local key = version .. " " .. service .. " " .. sender
  if dialects[key] then return dialects[key] end
  local place, dialect = PLACE[version], {}
  for order, form in ipairs(FORMS) do
    if form.sender == sender and form.first <= place and place <= form.last and form.phases[service] then
      local bound = { form = form, order = order, params = params_of(form, place), fixed = 0, phases = {} }
      for _, param in ipairs(bound.params) do
        if param.literal then bound.fixed = bound.fixed + 1 end
      end
      for _, phase in ipairs(form.phases[service]) do bound.phases[phase] = true end
      dialect[form.command] = dialect[form.command] or {}
      table.insert(dialect[form.command], bound)
    end
  end
  for _, bounds in pairs(dialect) do
    table.sort(bounds, function(a, b)
      if a.fixed ~= b.fixed then return a.fixed > b.fixed end
      return a.order < b.order
    end)
  end
  dialects[key] = dialect
  return dialect
end

local function forms_of(version, service, sender, command)
  local dialect = dialect_of(version, service, sender)
  return dialect[command] or (command:match("^%d%d%d$") and dialect["###"]) or {}
end

local function words_of(line)
  local words = {}
  for start, word in line:gmatch("()([^ \t]+)") do words[#words + 1] = { text = word, at = start - 1 } end
  return words
end

-- What each parameter took, from the second word on; nil where the words do not fit.
local function fit(bound, words, place, strict)
  local taken, params = {}, bound.params

  local function take(param, at)
    if not words[at] then return false end
    local value = read(param, words[at].text)
    if value == nil or (strict and not is_right(param, words[at].text, value, place)) then return false end
    taken[#taken + 1] = { param = param, word = words[at], value = value }
    return true
  end

  local function onward(index, at)
    local param = params[index]
    if not param then return at == #words + 1 end
    local before, next_at = #taken, at
    while take(param, next_at) do
      next_at = next_at + 1
      if not param.many then break end
    end
    while next_at > at do
      if onward(index + 1, next_at) then return true end
      taken[#taken] = nil
      next_at = next_at - 1
    end
    while #taken > before do taken[#taken] = nil end
    return param.optional == true and onward(index + 1, at)
  end

  return onward(1, 2) and taken or nil
end

-- The first form that takes the words without complaint, else the first that takes them at all.
local function find(version, service, sender, words, phase)
  local bounds = forms_of(version, service, sender, words[1].text)
  for _, strict in ipairs({ true, false }) do
    for _, legal in ipairs(phase and { true, false } or { true }) do
      for _, bound in ipairs(bounds) do
        if not phase or (bound.phases[phase] == true) == legal then
          local taken = fit(bound, words, PLACE[version], strict)
          if taken then return { bound = bound, taken = taken, legal = not phase or legal, strict = strict } end
        end
      end
    end
  end
end

local function payload_size(version, service, sender, line)
  if line:sub(4, 4) ~= " " and line:sub(4, 4) ~= "\t" then return 0 end
  local size = line:match("[ \t](%d+)[ \t]*$")
  if not size then return 0 end
  local bounds, counted = forms_of(version, service, sender, line:sub(1, 3)), 0
  for _, bound in ipairs(bounds) do
    if bound.form.payload then counted = counted + 1 end
  end
  if counted == 0 then return 0 end
  if counted < #bounds then
    local found = find(version, service, sender, words_of(line))
    if not found or not found.bound.form.payload then return 0 end
  end
  return math.min(tonumber(size), PAYLOAD_LIMIT)
end
`;
