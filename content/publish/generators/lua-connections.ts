// The part of the Wireshark dissector that follows connections: their version, kind of server and phase.

/** Connections and what they have settled; it stands behind the forms. */
export const LUA_CONNECTIONS = `
local msnp = Proto("msnp", "MSN Messenger Protocol")

msnp.prefs.version = Pref.string("Version", "", "Version of connections that show no VER, such as MSNP18; empty: the newest that fits")

-- Connections: what VER and the lines before have settled ---------------------------------------------------------

local stream_field = Field.new("tcp.stream")
local connections, version_of, service_of, remembered = {}, {}, {}, {}

function msnp.init()
  connections, version_of, service_of, remembered = {}, {}, {}, {}
end

local SERVICE_ORDER = { "NS", "DS", "SB" }

-- Whether a line fits a version and service, and better if it may open a connection there.
local function rank(version, service, sender, words)
  local found = find(version, service, sender, words, STARTS[service])
  if not found then return 0 end
  return (found.strict and 2 or 1) + (found.legal and found.bound.phases[STARTS[service]] and 2 or 0)
end

local function best_service(version, sender, words)
  local best, most = "NS", 0
  for _, service in ipairs(SERVICE_ORDER) do
    local much = rank(version, service, sender, words)
    if much > most then best, most = service, much end
  end
  return best, most
end

local function guess_version(sender, words)
  local wished = PLACE[msnp.prefs.version:upper()] and msnp.prefs.version:upper()
  if wished then return wished end
  local best, most = "MSNP18", 0
  for place = #VERSIONS, 1, -1 do
    local _, much = best_service(VERSIONS[place], sender, words)
    if much > most then best, most = VERSIONS[place], much end
  end
  return best
end

-- The newest dialect of an offer that is known.
local function offered(words)
  local newest
  for at = 3, #words do
    local place = PLACE[words[at].text:upper()]
    if place and (not newest or place > newest) then newest = place end
  end
  return newest and VERSIONS[newest]
end

local function open(pinfo, sender, words)
  local client, server = tostring(pinfo.src), tostring(pinfo.dst) .. ":" .. pinfo.dst_port
  if sender == "server" then client, server = tostring(pinfo.dst), tostring(pinfo.src) .. ":" .. pinfo.src_port end
  local connection = { client = client, version = version_of[client], service = service_of[server] }
  local command = words[1].text
  if command == "VER" and sender == "client" then
    connection.version = offered(words) or connection.version
    connection.service = connection.service or "NS"
  end
  connection.version = connection.version or guess_version(sender, words)
  local service, much = best_service(connection.version, sender, words)
  if much == 0 and not version_of[client] then
    local newer = guess_version(sender, words)
    local other, more = best_service(newer, sender, words)
    if more > 0 then connection.version, service = newer, other end
  end
  connection.service = connection.service or service
  local start = STARTS[connection.service]
  local found = find(connection.version, connection.service, sender, words, start)
  connection.phase = found and found.bound.phases[start] and start or MAINS[connection.service]
  return connection
end

-- The service whose forms a line fits: a dispatch server is known only by what a notification server would not say.
local function settle(connection, sender, words)
  if #forms_of(connection.version, connection.service, sender, words[1].text) > 0 then return end
  for _, service in ipairs(SERVICE_ORDER) do
    if find(connection.version, service, sender, words) then
      connection.service = service
      return
    end
  end
end

local function learn(connection, found, words)
  local id = found.bound.form.id
  connection.phase = found.bound.form.to or connection.phase
  local fields = {}
  for _, each in ipairs(found.taken) do fields[each.param.name] = each.value end
  if id:sub(1, 4) == "VER." and found.bound.form.sender == "server" then
    local version = (words[3] and words[3].text or ""):upper()
    if PLACE[version] then connection.version = version end
    -- CVR0 is no version that the client speaks elsewhere.
    if PLACE[version] and version ~= "CVR0" then version_of[connection.client] = version end
  elseif fields.address and (id:sub(1, 4) == "XFR." or id:sub(1, 4) == "RNG.") then
    local address = fields.address:match(":") and fields.address or fields.address .. ":1863"
    local kind = id:sub(1, 4) == "RNG." and "SB" or words[3].text
    if kind == "SB" or kind == "NS" then service_of[address] = kind end
  end
end
`;
