/** What a file exports: its own declarations, and names that it passes on. */
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { textOf } from './tree.ts';

/** One exported declaration. */
export interface Declared {
  readonly name: string;
  /** Only a type; everything else is there when the program runs. */
  readonly isType: boolean;
  /** The text of its doc comment; empty where there is none. */
  readonly doc: string;
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false);

/** The doc comment that stands directly before a statement. */
function docOf(statement: ts.Statement): string {
  const docs = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
  return docs.at(-1)?.getText() ?? '';
}

/** The declarations that a text exports, each name once: overloads are one function. */
export function declaredIn(text: string): Declared[] {
  const found = new Map<string, Declared>();
  for (const statement of parsed(text).statements) {
    if (!isExported(statement)) continue;
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    for (const name of namesOf(statement)) {
      const doc = docOf(statement) || (found.get(name)?.doc ?? '');
      found.set(name, { name, isType: isType && (found.get(name)?.isType ?? true), doc });
    }
  }
  return [...found.values()];
}

/** The declarations that a file exports. */
export const declaredBy = (file: string): Declared[] => declaredIn(textOf(file));

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  const named =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return named && statement.name !== undefined ? [statement.name.text] : [];
}

/** What a text passes on of another file: the names, or all of them. */
export interface PassedOn {
  readonly specifier: string;
  readonly names: readonly string[] | 'all';
}

/** The `export … from` of a text. */
export const passedOnIn = (text: string): PassedOn[] =>
  parsed(text).statements.flatMap((statement): PassedOn[] => {
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined) return [];
    const specifier = (statement.moduleSpecifier as ts.StringLiteral).text;
    const { exportClause } = statement;
    return exportClause !== undefined && ts.isNamedExports(exportClause)
      ? [{ specifier, names: exportClause.elements.map(({ name }) => name.text) }]
      : [{ specifier, names: 'all' }];
  });

const parsed = (text: string): ts.SourceFile =>
  ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2023, true);

/** A name that a file offers, and the file that declares it. */
export interface Offered {
  readonly file: string;
  readonly declared: Declared;
}

/** All that can be imported of a file: what it declares, and what it passes on. */
export const publicNames = (file: string): Offered[] => [
  ...declaredBy(file).map(declared => ({ file, declared })),
  ...passedOnIn(textOf(file)).flatMap(({ specifier, names }) => {
    const all = publicNames(normalize(join(dirname(file), specifier)));
    return names === 'all' ? all : all.filter(({ declared }) => names.includes(declared.name));
  }),
];
