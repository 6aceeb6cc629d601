// The part of the Wireshark dissector that shows messages and puts them together again.

/** Fields, warnings, the tree and the dissector itself; it stands behind the connections. */
export const LUA_TREE = String.raw`
-- Fields and warnings -----------------------------------------------------------------------

local own = {
  version = ProtoField.string("msnp.version", "Version"),
  service = ProtoField.string("msnp.service", "Server"),
  sender = ProtoField.string("msnp.sender", "Sender"),
  phase = ProtoField.string("msnp.phase", "Phase"),
  command = ProtoField.string("msnp.command", "Command"),
  form = ProtoField.string("msnp.form", "Form"),
  about = ProtoField.string("msnp.about", "About"),
  word = ProtoField.string("msnp.word", "Fixed word"),
  error = ProtoField.uint16("msnp.error", "Numeric error"),
  error_meaning = ProtoField.string("msnp.error.meaning", "Meaning"),
  length = ProtoField.uint64("msnp.length", "Length of the payload"),
  unread = ProtoField.string("msnp.unread", "Word"),
  payload = ProtoField.bytes("msnp.payload", "Payload"),
  header = ProtoField.string("msnp.payload.header", "Header"),
  body = ProtoField.string("msnp.payload.body", "Body"),
  text = ProtoField.string("msnp.payload.text", "Text"),
}

local values, registered = {}, {}
for _, field in pairs(own) do registered[#registered + 1] = field end
for name, field in pairs(FIELDS) do
  local abbreviation = "msnp.field." .. name
  values[name] = field.number and ProtoField.uint64(abbreviation, field.label) or ProtoField.string(abbreviation, field.label)
  registered[#registered + 1] = values[name]
  for _, part in ipairs(field.parts or {}) do
    values[name .. "." .. part] = ProtoField.string(abbreviation .. "." .. part, part)
    registered[#registered + 1] = values[name .. "." .. part]
  end
end
msnp.fields = registered

local warnings = {
  unknown = ProtoExpert.new("msnp.unknown", "Unknown command", expert.group.PROTOCOL, expert.severity.WARN),
  misfit = ProtoExpert.new("msnp.misfit", "No form has these words", expert.group.MALFORMED, expert.severity.WARN),
  value = ProtoExpert.new("msnp.value", "A value is not right", expert.group.PROTOCOL, expert.severity.WARN),
  error = ProtoExpert.new("msnp.numeric", "Numeric error", expert.group.RESPONSE_CODE, expert.severity.WARN),
}
msnp.experts = { warnings.unknown, warnings.misfit, warnings.value, warnings.error }

-- What is shown ----------------------------------------------------------------------------------------------------

local function decoded(text)
  return (text:gsub("%%(%x%x)", function(digits) return string.char(tonumber(digits, 16)) end))
end

local READABLE = { text = true, friendly = true, msnobject = true }

local function show_word(tree, tvb, at, each, place)
  local param, word = each.param, each.word
  local prefix = #(param.prefix or "")
  local range = tvb(at + word.at + prefix, #word.text - prefix)
  local item
  if param.literal then
    item = tree:add(own.word, range, each.value)
  elseif param.type == "length" then
    item = tree:add(own.length, range, UInt64.new(tonumber(each.value)))
  elseif FIELDS[param.name].number then
    item = tree:add(values[param.name], range, UInt64.new(tonumber(each.value)))
  else
    item = tree:add(values[param.name], range, each.value)
  end
  local parts = PARTS[param.type]
  if parts and not param.literal then
    local from = at + word.at + prefix
    for _, part in ipairs(parts(each.value)) do
      item:add(values[param.name .. "." .. part[1]], tvb(from, #each.value), part[2])
    end
  end
  local told = meaning(param, word.text:sub(prefix + 1), place) or param.about
  if READABLE[param.type] and each.value:find("%%") then told = decoded(each.value) end
  if told then item:append_text(" (" .. told .. ")") end
  if not is_right(param, word.text, each.value, place) then
    item:add_proto_expert_info(warnings.value, param.name .. " is not " .. (TYPES[param.type] or "right"))
  end
end

local function show_payload(tree, range, pinfo, kind)
  local bytes = range:raw()
  local item = tree:add(own.payload, range)
  item:append_text(" (" .. #bytes .. " bytes, " .. kind .. ")")
  if kind == "mime" then
    local at = 0
    while at < #bytes do
      local stop = bytes:find("\n", at + 1, true)
      if not stop then break end
      local line = bytes:sub(at + 1, stop - 1):gsub("\r$", "")
      if line == "" then
        at = stop
        break
      end
      item:add(own.header, range(at, stop - at), line)
      at = stop
    end
    if at < #bytes then item:add(own.body, range(at, #bytes - at), (bytes:sub(at + 1):gsub("%z", "."))) end
  elseif kind == "xml" or (kind == "text" and bytes:match("^%s*<")) then
    pcall(function() Dissector.get("xml"):call(range:tvb(), pinfo, item) end)
  elseif kind == "text" then
    item:add(own.text, range, (bytes:gsub("%z", ".")))
  end
end

local function title(sender, words, line)
  local mark = sender == "client" and "C: " or "S: "
  return mark .. (#line > 120 and line:sub(1, 120) .. "..." or line)
end

local function show(tvb, at, size, line, after, payload, state, pinfo, tree)
  local words, place = words_of(line), PLACE[state.version]
  local found = find(state.version, state.service, state.sender, words, state.phase)
  local branch = tree:add(msnp, tvb(at, size), "MSN Messenger Protocol, " .. title(state.sender, words, line))
  branch:add(own.version, state.version):set_generated()
  branch:add(own.service, state.service):set_generated()
  branch:add(own.sender, state.sender):set_generated()
  branch:add(own.phase, state.phase):set_generated()
  local command = branch:add(own.command, tvb(at + words[1].at, #words[1].text), words[1].text)
  local problem = tonumber(words[1].text:match("^%d%d%d$"))
  if problem then
    branch:add(own.error, tvb(at + words[1].at, 3), problem)
    local known = ERRORS[problem]
    if known then branch:add(own.error_meaning, known.meaning):set_generated() end
    command:add_proto_expert_info(warnings.error, problem .. ": " .. (known and known.title or "unknown"))
  end
  if found then
    branch:add(own.form, found.bound.form.id):set_generated()
    branch:add(own.about, found.bound.form.about):set_generated()
    for _, each in ipairs(found.taken) do show_word(branch, tvb, at, each, place) end
  else
    local known = #forms_of(state.version, state.service, state.sender, words[1].text) > 0
    local told = known and "No form of it has these words in " or "Not a command of "
    command:add_proto_expert_info(known and warnings.misfit or warnings.unknown, told .. state.version .. ", " .. state.service)
    for index = 2, #words do
      branch:add(own.unread, tvb(at + words[index].at, #words[index].text), words[index].text)
    end
  end
  if payload > 0 then
    show_payload(branch, tvb(after, payload), pinfo, found and found.bound.form.payload or "text")
  end
end

-- One message: how many bytes it has, or how many more are needed
local function message(tvb, bytes, at, sender, pinfo, tree)
  local stop = bytes:find("\n", at + 1, true)
  if not stop then
    if #bytes - at > LINE_LIMIT then return #bytes - at end
    return nil, DESEGMENT_ONE_MORE_SEGMENT
  end
  local line = bytes:sub(at + 1, stop - 1):gsub("\r$", "")
  local words = words_of(line)
  if #words == 0 then return stop - at end
  local stream = stream_field()
  local id = stream and stream.value or 0
  local key = pinfo.number .. ":" .. #bytes .. ":" .. at .. ":" .. sender .. ":" .. line
  local state = pinfo.visited and remembered[key]
  local connection
  if not state then
    connection = connections[id] or open(pinfo, sender, words)
    connections[id] = connection
    if words[1].text == "VER" and sender == "client" then connection.version = offered(words) or connection.version end
    settle(connection, sender, words)
    state = { version = connection.version, service = connection.service, sender = sender, phase = connection.phase }
  end
  local payload = payload_size(state.version, state.service, sender, line)
  local missing = stop + payload - #bytes
  if missing > 0 then return nil, missing end
  if connection then
    remembered[key] = state
    local found = find(state.version, state.service, sender, words, state.phase)
    if found then learn(connection, found, words) end
  end
  show(tvb, at, stop - at + payload, line, stop, payload, state, pinfo, tree)
  return stop - at + payload, nil, title(sender, words, line)
end

function msnp.dissector(tvb, pinfo, tree)
  local size, at, titles = tvb:len(), 0, {}
  local whole_packet = size == tvb:reported_length_remaining()
  local bytes = tvb:raw()
  local stream = stream_field()
  local id = stream and stream.value or 0
  -- Without the port of the protocol, whoever speaks first is the client.
  local first = connections["first " .. id] or (tostring(pinfo.src) .. ":" .. pinfo.src_port)
  connections["first " .. id] = first
  local sender = first == tostring(pinfo.src) .. ":" .. pinfo.src_port and "client" or "server"
  if pinfo.dst_port == 1863 and pinfo.src_port ~= 1863 then sender = "client" end
  if pinfo.src_port == 1863 and pinfo.dst_port ~= 1863 then sender = "server" end
  pinfo.cols.protocol = "MSNP"
  while at < size do
    local used, missing, told = message(tvb, bytes, at, sender, pinfo, tree)
    if not used then
      if whole_packet then
        pinfo.desegment_offset = at
        pinfo.desegment_len = missing
      end
      break
    end
    if told then titles[#titles + 1] = told end
    at = at + used
  end
  pinfo.cols.protocol = "MSNP"
  if #titles > 0 then pinfo.cols.info = table.concat(titles, " | ") end
  return size
end

DissectorTable.get("tcp.port"):add(1863, msnp)
`;
