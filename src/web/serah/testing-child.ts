/** A server in a process of its own, so that a test can kill it: database URL, data folder; prints its port. */
import { systemClock } from '../../base/clock.ts';
import { connect } from '../../db/db.ts';
import { listen, testSite } from './testing.ts';

const [, , url = '', data = ''] = process.argv;
const { port } = await listen(testSite(connect(url, { max: 4 }), data, systemClock));
process.stdout.write(`${port}\n`);
