#!/bin/sh
# Installs what the tests need beside Python on Debian: a browser, the web server that deploy/nginx.conf is for, and Node.js
# for the widget. Does nothing where all are there.
set -eu

PATH="$PATH:/usr/sbin:/sbin" # where Debian keeps nginx, and only root looks

by_hand() {
  echo "The tests need these Debian packages, and $1: $packages" >&2
  echo "Install them, or programs named chromium, nginx, node and npm in the PATH, and run this again." >&2
  exit 1
}

# Takes pairs of a program and its package, and installs the packages of those that are missing.
install() {
  packages=""
  while [ $# -gt 0 ]; do
    command -v "$1" >/dev/null || packages="${packages:+$packages }$2"
    shift 2
  done
  [ -n "$packages" ] || return 0
  command -v apt-get >/dev/null || by_hand "there is no apt-get here"
  as_root=""
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || by_hand "only root may install them, without sudo here"
    as_root="sudo"
  fi
  echo "Installing for the tests: $packages"
  # shellcheck disable=SC2086  # one word per package
  $as_root apt-get update --quiet && $as_root apt-get install --quiet --yes --no-install-recommends $packages ||
    by_hand "apt-get could not install them"
}

install chromium chromium nginx nginx-light node nodejs
install npm npm # after Node.js, whose package has it in some sources and conflicts with it there
