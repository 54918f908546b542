#!/bin/sh
# /usr/local/bin/stupen: bin/stupen with the settings of the server. Run it as the server's user: sudo -u stupen stupen …
set -a
. /etc/stupen/stupen.env
exec /opt/stupen/bin/stupen "$@"
