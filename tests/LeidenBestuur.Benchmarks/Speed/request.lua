-- What wrk asks, made here and not with its -H, which in version 4.1 of Debian breaks requests. From the environment:
--   SPEED_HOST      the Host header
--   SPEED_PATHS     one address, or several in lines, which are asked in turn; "*" becomes a random word and "#" a random day
--   SPEED_ENCODING  the Accept-Encoding header
--   SPEED_TAG       the If-None-Match header; empty: none
-- At the end it writes one line: "measured", answers a second, p50 and p99 in microseconds, bad answers.

local rest = " HTTP/1.1\r\nHost: " .. os.getenv("SPEED_HOST") .. "\r\nAccept-Encoding: " .. os.getenv("SPEED_ENCODING") .. "\r\n"
local tag = os.getenv("SPEED_TAG") or ""
if tag ~= "" then rest = rest .. "If-None-Match: " .. tag .. "\r\n" end
rest = rest .. "\r\n"

local paths, hasChance = {}, false
for path in os.getenv("SPEED_PATHS"):gmatch("[^\n]+") do
  paths[#paths + 1] = path
  hasChance = hasChance or path:find("[*#]") ~= nil
end

local function word() return ("%x"):format(math.random(0x10000000, 0x7fffffff)) end
local function day() return ("20%02d-%02d-%02d"):format(math.random(10, 26), math.random(1, 12), math.random(1, 28)) end

if #paths == 1 and not hasChance then
  -- Without a function "request" wrk sends the same bytes again and again, and costs least.
  wrk.format = function() return "GET " .. paths[1] .. rest end
else
  local next = 0
  function request()
    next = next % #paths + 1
    return "GET " .. paths[next]:gsub("%*", word):gsub("#", day) .. rest
  end
end

local threads = 0
function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init()
  math.randomseed(os.time() * 16 + number)
end

function done(summary, latency)
  local errors = summary.errors
  local bad = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  io.write(("measured %.3f %.0f %.0f %d\n"):format(summary.requests / summary.duration * 1e6, latency:percentile(50), latency:percentile(99), bad))
end
