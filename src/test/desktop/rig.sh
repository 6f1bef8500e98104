# A screen and a sound device that exist only for a test: Xvfb and a PulseAudio null sink.
#
# Source it, then: rig_start [RATE_HZ], rig_record FILE, rig_stop. Everything lives in $RIG, a folder of
# its own with private sockets; every process is kept by its id and ended by it. Nothing is installed
# and nothing outside that folder is changed.

RIG_PACKAGES="xvfb xdotool imagemagick pulseaudio pulseaudio-utils libasound2-plugins libgtk-3-0 x11-utils"

rig_need() {
    missing=
    for program in Xvfb xdotool import xwininfo pulseaudio pactl parec; do
        command -v "$program" >/dev/null 2>&1 || missing="$missing $program"
    done
    if [ -n "$missing" ]; then
        echo "Not here:$missing" >&2
        echo "On Debian: apt-get install --no-install-recommends $RIG_PACKAGES" >&2
        return 2
    fi
}

rig_start() {
    rate=${1:-24000}
    RIG=$(mktemp -d "${TMPDIR:-/tmp}/voice-rig.XXXXXX")
    RIG_PIDS=
    mkdir -p "$RIG/run" "$RIG/state"
    chmod 700 "$RIG/run"
    rig_screen && rig_sound
}

rig_screen() {
    Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$RIG/display" 2>"$RIG/xvfb.log" &
    RIG_PIDS="$! $RIG_PIDS"
    rig_until 100 test -s "$RIG/display" || { echo "Xvfb did not start" >&2; return 1; }
    DISPLAY=:$(cat "$RIG/display")
    export DISPLAY
    unset WAYLAND_DISPLAY
}

# norewinds: without it the first stream starts up to 2 s late and loses its head (PulseAudio 16).
rig_sound() {
    cat >"$RIG/default.pa" <<PA
load-module module-native-protocol-unix auth-anonymous=1 socket=$RIG/run/native
load-module module-null-sink sink_name=vp format=s16le rate=$rate channels=1 norewinds=1
set-default-sink vp
set-default-source vp.monitor
PA
    cat >"$RIG/asound.conf" <<AS
</usr/share/alsa/alsa.conf>
pcm.!default { type pulse }
ctl.!default { type pulse }
AS
    export PULSE_RUNTIME_PATH="$RIG/run" PULSE_STATE_PATH="$RIG/state"
    export PULSE_SERVER="unix:$RIG/run/native" ALSA_CONFIG_PATH="$RIG/asound.conf"
    pulseaudio -n -F "$RIG/default.pa" --daemonize=no --exit-idle-time=-1 --use-pid-file=no \
        --disable-shm=yes --realtime=no --high-priority=no --disallow-exit=yes \
        --log-target="file:$RIG/pulse.log" 2>/dev/null &
    RIG_PIDS="$! $RIG_PIDS"
    rig_until 100 pactl info || { echo "PulseAudio did not start" >&2; return 1; }
}

# Records what the sink hears; returns once sound data flows.
rig_record() {
    parec -d vp.monitor --format=s16le --rate="$rate" --channels=1 --latency-msec=10 \
        --file-format=wav "$1" 2>"$RIG/parec.log" &
    RIG_RECORDER=$!
    RIG_PIDS="$RIG_RECORDER $RIG_PIDS"
    rig_until 100 rig_larger "$1" 2000 || { echo "nothing was recorded" >&2; return 1; }
}

rig_record_stop() {
    kill "$RIG_RECORDER" 2>/dev/null
    wait "$RIG_RECORDER" 2>/dev/null
    :
}

rig_larger() { [ "$(stat -c %s "$1" 2>/dev/null || echo 0)" -gt "$2" ]; }

# Tries a command every 0.1 s, so many times at most.
rig_until() {
    tries=$1
    shift
    while [ "$tries" -gt 0 ]; do
        "$@" >/dev/null 2>&1 && return 0
        tries=$((tries - 1))
        sleep 0.1
    done
    return 1
}

rig_stop() {
    for pid in $RIG_PIDS; do
        kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null
    done
    RIG_PIDS=
    [ -n "${RIG_KEEP:-}" ] || rm -rf "$RIG"
}
