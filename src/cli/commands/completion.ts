/** `cornercheck completion`: commands and options in a shell, from what the commands declare. */
import { CornercheckError } from '../../errors.ts';
import { PROPERTIES } from '../../search/question.ts';
import { builtInNames } from '../../targets/index.ts';
import { type Command, type CommandOption, type Commands, optionsOf } from '../frame/command.ts';
import { print } from '../frame/output.ts';
import { EXIT } from '../frame/status.ts';

/** A command, with what its first argument may be; where that is undefined: a file. */
interface Completed {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CommandOption[];
  readonly first: readonly string[] | undefined;
}

const SHELLS = { bash, zsh, fish };
type Shell = keyof typeof SHELLS;
const NAMES = Object.keys(SHELLS) as Shell[];

export const command: Command = {
  summary: 'Print a script that completes the names of commands, options, targets and files.',
  usage: `cornercheck completion <${NAMES.join('|')}>`,
  details: `  source <(cornercheck completion bash)              (in ~/.bashrc)
  source <(cornercheck completion zsh)               (in ~/.zshrc, after compinit)
  cornercheck completion fish | source               (in ~/.config/fish/config.fish)`,
  options: [{ name: 'json', help: 'print it as one JSON document' }],
  bare: true,
  positionals: [1, 1],
  run: async (args, commands) => {
    const name = NAMES.find(shell => shell === args.positionals[0]);
    if (name === undefined)
      throw new CornercheckError('bad-usage', `expected ${NAMES.join(', ')}, got ${args.positionals[0]}`);
    const script = SHELLS[name](await completed(commands));
    const document = { format: 'cornercheck.completion/1', shell: name, script };
    print(args.flag('json') ? JSON.stringify(document, null, 2) : script);
    return EXIT.holds;
  },
};

/** What stands first behind a command, where that is of a list. */
const FIRST: Readonly<Record<string, () => readonly string[]>> = {
  check: () => [...builtInNames()],
  conventions: () => [...builtInNames()],
  search: () => PROPERTIES,
  completion: () => NAMES,
};

async function completed(commands: Commands): Promise<Completed[]> {
  const found: Completed[] = [];
  for (const [name, { summary, load }] of Object.entries(commands)) {
    const { command } = await load();
    const help: CommandOption = { name: 'help', help: 'show what it does' };
    found.push({ name, summary, options: [...optionsOf(command), help], first: FIRST[name]?.() });
  }
  return found;
}

const takesFile = ({ value, writes }: CommandOption): boolean => writes === true || value === 'FILE';

const flags = (options: readonly CommandOption[]): string => options.map(({ name }) => `--${name}`).join(' ');

/** Words to choose from, or what compgen is told to look for. */
function bash(commands: readonly Completed[]): string {
  const values = (options: readonly CommandOption[]): string =>
    options
      .filter(({ value }) => value !== undefined)
      .map(option => {
        const choices = option.value === 'TARGET' ? `-W '${builtInNames().join(' ')}' -f` : '-f';
        return `        --${option.name}) ${takesFile(option) || option.value === 'TARGET' ? `COMPREPLY=($(compgen ${choices} -- "$word"))` : 'COMPREPLY=()'}; return ;;\n`;
      })
      .join('');
  const cases = commands
    .map(
      ({ name, options, first }) => `    ${name})
      case $before in
${values(options)}      esac
      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '${flags(options)}' -- "$word"))
      else COMPREPLY=($(compgen ${first === undefined ? '-f' : `-W '${first.join(' ')}' -f`} -- "$word")); fi ;;
`,
    )
    .join('');
  return `# cornercheck in bash: source <(cornercheck completion bash)
_cornercheck() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')} --help --version' -- "$word"))
    return
  fi
  case \${COMP_WORDS[1]} in
${cases}  esac
}
complete -o filenames -F _cornercheck cornercheck
`;
}

/** A word of zsh or fish in single quotes. */
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", '’')}'`;

function zsh(commands: readonly Completed[]): string {
  const spec = (option: CommandOption): string => {
    const text = option.help.replaceAll('[', '(').replaceAll(']', ')').replaceAll(':', ' -');
    const many = 'multiple' in option && option.multiple ? '*' : '';
    const tail = option.value === undefined ? '' : `:${option.value}:${takesFile(option) ? '_files' : ' '}`;
    return `        ${quoted(`${many}--${option.name}[${text}]${tail}`)}`;
  };
  const cases = commands
    .map(
      ({ name, options, first }) => `    ${name})
      _arguments \\
${options.map(spec).join(' \\\n')} \\
        ${first === undefined ? "'*:file:_files'" : quoted(`*:argument:_alternative "words:word:(${first.join(' ')})" "files:file:_files"`)} ;;
`,
    )
    .join('');
  return `#compdef cornercheck
# cornercheck in zsh: source <(cornercheck completion zsh)
_cornercheck() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local name=\${words[2]}
  shift words
  ((CURRENT--))
  case $name in
${cases}  esac
}
compdef _cornercheck cornercheck
`;
}

function fish(commands: readonly Completed[]): string {
  const none = '__fish_use_subcommand';
  const lines = commands.flatMap(({ name, summary, options, first }) => {
    const when = quoted(`__fish_seen_subcommand_from ${name}`);
    return [
      `complete -c cornercheck -f -n ${none} -a ${name} -d ${quoted(summary)}`,
      ...(first === undefined ? [] : [`complete -c cornercheck -n ${when} -a ${quoted(first.join(' '))}`]),
      ...options.map(option => {
        const needs = option.value === undefined ? '' : takesFile(option) ? ' -r -F' : ' -x';
        return `complete -c cornercheck -n ${when} -l ${option.name}${needs} -d ${quoted(option.help)}`;
      }),
    ];
  });
  return `# cornercheck in fish: cornercheck completion fish | source\n${lines.join('\n')}\n`;
}
