#!/usr/bin/env bash
# Tries what "mvn -P dist -DskipTests package" made, as somebody has it who installs it. Where a tool is missing it
# says what is skipped.
set -euo pipefail
cd "$(dirname "$0")/../.."
checkout=$PWD
name=$(java -jar target/sicetnon.jar --version | tr ' ' -)
[ -f "target/$name.tar.gz" ] || { echo "no target/$name.tar.gz; mvn -P dist -DskipTests package makes it" >&2; exit 1; }

away=$(mktemp -d /var/tmp/sicetnon.XXXXXX)
trap 'rm -rf "$away"' EXIT
tar -xzf "target/$name.tar.gz" -C "$away"
cp -r seeds "$away"
cd "$away"

# without a home, so that no archive of classes is left behind and none that was is taken
clean=(env -u HOME -u XDG_CACHE_HOME)
have() { command -v "$1" >/dev/null || { echo "skipped: no $1, to try $2"; return 1; }; }
wrong() { echo "$name: $1" >&2; exit 1; }

# the reports are those of the checkout; two files are not kept there
same() {
  diff -r -x .sicetnon -x report.html "$checkout/output" "$1" || wrong "other reports: $2"
  echo "the same reports: $2"
}

"${clean[@]}" sh "$name/bin/sicetnon" run >/dev/null
same output "sh"
for shell in dash bash; do
  if have $shell "the launcher with it"; then
    "${clean[@]}" $shell "$name/bin/sicetnon" run seeds -o "of-$shell" >/dev/null
    same "of-$shell" $shell
  fi
done

if have unzip "the zip"; then
  mkdir zip
  unzip -q "$checkout/target/$name.zip" -d zip
  diff -r "$name" "zip/$name" || wrong "the zip holds something else"
  [ -x "zip/$name/bin/sicetnon" ] || wrong "bin/sicetnon of the zip cannot be executed"
fi

# the image, where there is no other Java: the tools of the launcher and nothing else
mkdir tools
for tool in sh ls cksum cut find head wc dirname readlink mkdir mv rm; do
  ln -s "$(command -v $tool)" tools
done
images=("$checkout"/target/"$name"-*.tar.gz)
tar -xzf "${images[0]}"
image=$(basename "${images[0]}" .tar.gz)
env -i PATH="$away/tools" sh -c '! command -v java' >/dev/null
# the second run takes the archive of classes that the first makes
for time in first second; do
  env -i PATH="$away/tools" XDG_CACHE_HOME="$away/cache" "$image/bin/sicetnon" run seeds -o "of-image-$time" >/dev/null
  same "of-image-$time" "image with a Java of its own, $time run"
done
ls cache/sicetnon/classes-*.jsa >/dev/null || wrong "the image keeps no archive of classes"

# what a container does: nobody's user, no home, nothing that can be written to but the reports and /tmp
if [ "$(id -u)" = 0 ] && have unshare "a root that cannot be written to" && have setpriv "another user" &&
  unshare -m mount -o remount,bind,ro / 2>/dev/null; then
  mkdir reports
  chmod 755 .
  chown 65532:65532 reports
  unshare -m sh -euc '
    mount --bind "$PWD" "$PWD"
    mount --bind "$PWD/reports" "$PWD/reports"
    mount -t tmpfs tmpfs /tmp
    mount -o remount,bind,ro "$PWD"
    mount -o remount,bind,ro /
    cd "$PWD"
    ! touch "$PWD/written" 2>/dev/null || { echo "the root can be written to" >&2; exit 1; }
    exec setpriv --reuid 65532 --regid 65532 --clear-groups \
      env -i PATH="$PATH" "$1/bin/sicetnon" run "$PWD/seeds" -o "$PWD/reports" >/dev/null' sh "$name"
  same reports "read-only root, user 65532, no home"
else
  echo "skipped: a root that cannot be written to, for which one must be root here"
fi

pages=("$name"/share/man/man1/*.1)
[ ${#pages[@]} -gt 1 ] || wrong "no manual"
if have man "the manual"; then
  for page in "${pages[@]}"; do
    said=$(LC_ALL=C.UTF-8 man --warnings -l "$page" 2>&1 >/dev/null)
    [ -z "$said" ] || wrong "$page: $said"
  done
  echo "the manual has no warnings: ${#pages[@]} pages"
fi

# what follows the words in bash
completed() {
  bash -c 'source "$1"; shift
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"
    _complete_sicetnon 2>/dev/null; printf "%s\n" "${COMPREPLY[*]}"' bash \
    "$name/share/bash-completion/completions/sicetnon" "$@"
}
[ "$(completed sicetnon ex)" = explain ] || wrong "bash completes no command"
[ "$(completed sicetnon run --fail)" = --fail-on ] || wrong "bash completes no option"
[ "$(completed sicetnon run see)" = seeds ] || wrong "bash completes no folder"
echo "bash completes commands, options and folders"

if have fish "its completions"; then
  fish=$name/share/fish/vendor_completions.d/sicetnon.fish
  fish -n "$fish"
  asked() { env HOME="$away" fish --no-config -c "source '$fish'; complete -C '$1'" | cut -f 1; }
  [ "$(asked 'sicetnon ex')" = explain ] || wrong "fish completes no command"
  [ "$(asked 'sicetnon run --fail')" = --fail-on ] || wrong "fish completes no option"
  [ "$(asked 'sicetnon run see')" = seeds/ ] || wrong "fish completes no folder"
  echo "fish completes commands, options and folders"
fi

if have zsh "its completions"; then
  # a terminal of its own, in which a tab is pressed and the line is shown by a key
  cat > complete.zsh <<'END'
zmodload zsh/zpty
zpty z 'TERM=dumb zsh -f -i'
zpty -w z "PS1=; PS2=; fpath=($1 \$fpath); autoload -Uz compinit; compinit -D -u; show() { print -r -- \"<<\$BUFFER>>\"; BUFFER=; zle accept-line }; zle -N show; bindkey '^X' show; print ready''"
zpty -r -m z said '*ready*ready*'
zpty -n -w z "$2"$'\t\x18'
zpty -r -m z said '*<<*>>*'
print -r -- "${${said##*<<}%%>>*}"
zpty -d z
END
  pressed() { timeout 20 zsh -f complete.zsh "$PWD/$name/share/zsh/site-functions" "$1"; }
  zsh -n "$name/share/zsh/site-functions/_sicetnon"
  [ "$(pressed 'sicetnon ex')" = "sicetnon explain " ] || wrong "zsh completes no command"
  [ "$(pressed 'sicetnon run --fail')" = "sicetnon run --fail-on=" ] || wrong "zsh completes no option"
  [ "$(pressed 'sicetnon explain --he')" = "sicetnon explain --help " ] || wrong "zsh completes no option beside an ID"
  [ "$(pressed 'sicetnon run see')" = "sicetnon run seeds/" ] || wrong "zsh completes no folder"
  echo "zsh completes commands, options and folders"
fi
