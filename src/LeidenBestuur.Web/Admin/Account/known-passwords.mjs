// Writes the passwords that most people choose, as lists of leaked ones have them, to the file that is named: a line each, in lower case.
import { writeFile } from 'node:fs/promises';
import { dictionary } from '@zxcvbn-ts/language-common';

const listed = Object.values(dictionary['passwords-common']).filter(word => typeof word === 'string' && word.length >= 5);
await writeFile(process.argv[2], [...new Set(listed.map(word => word.toLowerCase()))].join('\n') + '\n');
