const guard = 'libs/access/api/src/session.guard.ts';
const foundations = 'apps/api/database/migrations/0001-foundations.ts';
// Where the look-up of a session and the link of the record were written anew.
const atTheDoor = 'apps/api/database/migrations/0048-known-at-the-door.ts';
const signInSpec = 'libs/access/api/src/sign-in/sign-in.spec.ts';
const guessingSpec = 'libs/access/api/src/sign-in/guessing.spec.ts';
const againSpec = 'libs/access/api/src/let-in-again.spec.ts';
const wallsSpec = 'libs/access/api/src/sign-in/walls-of-a-session.spec.ts';
const catalogue = 'test/api/catalogue.spec.ts';
const record = 'libs/access/api/src/record/verify-record.spec.ts';
const course = 'libs/casework/api/src/course/course.spec.ts';

/**
 * One guard taken away in each row: what is lost, where, which text (it stands there exactly once) becomes which, and
 * the spec that must then fail. Add a row when a new wall is built.
 */
export const mutants = [
  ['any role may use any route', guard, '!permission || !may(session.roles, permission)', '!permission', signInSpec],
  ['a session without an end to its silence', guard, 'quiet <= idleMinutes * 60_000', 'quiet <= Number.MAX_VALUE', wallsSpec],
  ['a session that is believed, not looked up', guard, 'if (isLike(session, believed)) return;', 'if (session) return;', againSpec],
  ['an account that was switched off reads on', 'apps/api/database/migrations/0054-entering.ts', ' AND f.disabled_at IS NULL', '', againSpec],
  ['a write without our own header', guard, `foreign || request.headers['x-accord'] !== '1'`, 'foreign', wallsSpec],
  ['a write that another site sends', guard, `foreign || request.headers['x-accord'] !== '1'`, `request.headers['x-accord'] !== '1'`, signInSpec],
  ['a cookie that scripts can read', 'libs/access/api/src/sign-in/session.controller.ts', 'httpOnly: true', 'httpOnly: false', wallsSpec],
  ['guessing without a wait', 'libs/access/api/src/sign-in/sign-in.ts', 'if (left > 0)', 'if (left > 1e9)', signInSpec],
  ['an account that is off can sign in', 'libs/access/api/src/sign-in/sign-in.ts', ' && found?.disabled === false', '', wallsSpec],
  ['a session without a last hour', atTheDoor, ' AND s.expires_at > now_at', '', wallsSpec],
  ['a one-use link works twice', 'libs/access/api/src/sign-in/links.ts', `|| link.usedAt || link.expiresAt <= this.clock.now()) return over`, `) return over`, signInSpec, [['AND used_at IS NULL', '']]],
  ['an older one-use link still works', 'libs/access/api/src/sign-in/links.ts', '      await this.voidAll(staffId);\n', '', guessingSpec],
  ['guesses of one moment pass uncounted', 'apps/api/database/migrations/0059-known-browsers.ts', '<> seen THEN RETURN false', '<> seen AND false THEN RETURN false', guessingSpec],
  ['the mark of one account passes for any', 'libs/access/api/src/sign-in/known-browsers.ts', ' ${id} ${email.trim().toLowerCase()}', ' ${id}', guessingSpec],
  ['a half-written form for every colleague', foundations, 'CREATE POLICY own ON accord.draft AS RESTRICTIVE', 'CREATE POLICY own ON accord.draft AS PERMISSIVE', catalogue],
  ['row-level security that the owner passes by', foundations, `EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', guarded);`, '', catalogue],
  ['rows may be written for another organisation', foundations, `USING (%s) WITH CHECK (%s)', guarded, ours, ours)`, `USING (%s)', guarded, ours)`, catalogue],
  ['the policy of the organisation lets everything pass', foundations, `'organisation_id = nullif(current_setting(''accord.organisation_id'', true), '''')::uuid'`, `'true'`, 'test/api/tenancy.spec.ts'],
  ['no policy for the case', foundations, 'IF case_column IS NOT NULL THEN', 'IF false THEN', catalogue],
  ['a restricted case seen by everybody', foundations, `seen := format('%I IS NULL OR %I NOT IN (SELECT b.case_id FROM accord.case_barrier b)', case_column, case_column);`, `seen := 'true';`, course],
  ['the record can be changed', foundations, 'REVOKE UPDATE, DELETE ON accord.audit_entry FROM accord_runtime;', '', record],
  ['the record is no chain', atTheDoor, 'sha256(head.hash || accord.audit_canonical(NEW))', 'sha256(accord.audit_canonical(NEW))', record],
  ['what was shown is not written down', 'libs/access/api/src/record/audit.ts', 'read(line: Recorded): void {\n    this.note(line);', 'read(line: Recorded): void {\n    void line;', 'libs/casework/api/src/search/search.spec.ts'],
  ['the writer of a response signs it', 'libs/outcomes/rules/src/response/sign-off.ts', 'letter.authorId === by', 'letter.authorId === by + by', 'libs/outcomes/api/src/response/response.spec.ts'],
  ['a script in a mail', 'libs/correspondence/api/src/inbound/reading/html.ts', 'sanitizeHtml(html.slice(0, longest), options)', 'html.slice(0, longest)', 'libs/correspondence/api/src/inbound/reading/ugly-mail.spec.ts'],
].map(([lost, file, from, to, spec, more = []]) => ({ lost, file, changes: [[from, to], ...more], spec }));
