/** `cornercheck equal`: do two programs of one input compute the same function? */
import { formatFunction } from '../polynomials/index.ts';
import { compile, printProgram, programToJson, readProgram } from '../programs/index.ts';
import { stringifyDocument } from '../reports/json.ts';
import { equalFunctions } from '../segments/index.ts';
import { formatPoint, pointJson, valueJson } from '../segments/values.ts';
import { type Command, EXIT } from './command.ts';
import { note, print } from './output.ts';

export const command: Command = {
  summary: 'Decide whether two programs of one input compute the same function: on all of ℝ, piece by piece.',
  usage: 'cornercheck equal <program> <program>',
  details: `  cornercheck equal 'relu(t)' 'relu(-t) + t'`,
  options: [{ name: 'json', help: 'print one JSON document' }],
  positionals: [2, 2],
  run: async args => {
    const programs = args.positionals.map(source => {
      const { program, warnings } = readProgram(source);
      for (const warning of warnings) note(warning);
      return program;
    });
    const [p, q] = programs.map(program => compile(program));
    const { verdict, parts, at, values, why } = equalFunctions(p!, q!);
    const document = {
      format: 'cornercheck.equal/1',
      programs: programs.map(program => programToJson(program)),
      texts: programs.map(program => printProgram(program)),
      equal: verdict,
      why,
      at: at && pointJson(at),
      values: at && values?.map(list => list.map(value => valueJson(value, at))),
      parts: parts?.map(({ from, to, values }) => ({
        from: from ? pointJson(from) : null,
        to: to ? pointJson(to) : null,
        values: values.map(value => formatFunction(value, 't')),
      })),
    };
    if (args.flag('json')) print(stringifyDocument(document));
    else
      print(
        [
          `equal: ${verdict}${at ? `: they differ at ${formatPoint(pointJson(at))}` : ''}${why ? `: ${why}` : ''}`,
          ...(document.parts ?? []).map(
            ({ from, to, values }) =>
              `  ${from ? formatPoint(from) : '−∞'} < t < ${to ? formatPoint(to) : '∞'}: both ${values.join(', ')}`,
          ),
        ].join('\n'),
      );
    return verdict === 'yes' ? EXIT.holds : verdict === 'no' ? EXIT.violation : EXIT.undecided;
  },
};
