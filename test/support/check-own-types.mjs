// Checks the types of a project's own files, and of what they import only as far as they use it, which another project checks:
// `node test/support/check-own-types.mjs <its tsconfig.json>`.
import ts from 'typescript';

const [file] = process.argv.slice(2);
const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (found) => report([found]) };
const { fileNames, options, errors } = ts.getParsedCommandLineOfConfigFile(file, { noEmit: true }, host);
const program = ts.createProgram(fileNames, options);
const ofFile = (name) => [program.getSyntacticDiagnostics, program.getSemanticDiagnostics].flatMap((find) => find(program.getSourceFile(name)));
report([...errors, ...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics(), ...fileNames.flatMap(ofFile)]);

function report(found) {
  const place = { getCurrentDirectory: ts.sys.getCurrentDirectory, getCanonicalFileName: (name) => name, getNewLine: () => '\n' };
  if (found.length > 0) console.log(ts.formatDiagnostics(found, place));
  process.exit(found.length > 0 ? 2 : 0);
}
