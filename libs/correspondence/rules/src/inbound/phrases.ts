/**
 * What programs write as the whole subject, or before its colon, of an automatic reply. Compared in lower case, white
 * space folded. A person who writes about an automatic reply goes on after the words, and so is not caught.
 */
export const absencePhrases: readonly string[] = [
  'automatic reply', 'automatic response', 'auto reply', 'auto-reply', 'autoreply', 'auto response', 'auto-response', 'autoresponse',
  'automated reply', 'automated response', 'out of office', 'out of the office', 'out-of-office', 'out of office reply',
  'out of office autoreply', 'out of office auto-reply', 'out of office message', 'vacation', 'vacation reply', 'away from my mail', 'on leave', 'on annual leave',
  'abwesenheitsnotiz', 'automatische antwort', 'abwesenheit', 'réponse automatique', 'absence du bureau', 'absent du bureau', 'absence',
  'ateb awtomatig', 'allan o’r swyddfa', "allan o'r swyddfa", 'i ffwrdd o’r swyddfa', "i ffwrdd o'r swyddfa",
  'odpowiedź automatyczna', 'automatyczna odpowiedź', 'poza biurem', 'respuesta automática', 'fuera de la oficina', 'risposta automatica', 'fuori sede', 'fuori ufficio',
  'resposta automática', 'fora do escritório', 'automatisch antwoord', 'afwezig', 'niet aanwezig', 'automatisk svar', 'autosvar', 'ikke til stede', 'frånvaro', 'automaattinen vastaus',
  'автоматический ответ', 'автоматична відповідь', 'автоматичен отговор', 'automatická odpověď', 'automatická odpoveď', 'automatikus válasz', 'răspuns automat', 'automatski odgovor', 'otomatik yanıt',
  'αυτόματη απάντηση', 'freagairt fèin-ghluasadach', 'freagra uathoibríoch', 'خودکار جواب', 'رد تلقائي', '自动答复', '自動回覆', '自動応答', '자동 회신',
];

/** How mail servers begin the subject of a message that could not be delivered. */
export const failurePhrases: readonly string[] = [
  'undeliverable', 'undelivered mail', 'mail delivery failed', 'mail delivery failure', 'delivery status notification', 'delivery failure', 'delivery failed',
  'delivery has failed', 'delivery notification', 'failure notice', 'failed delivery', 'returned mail', 'mail returned', 'message not delivered', 'message undeliverable', 'message delivery failure',
  'could not deliver', 'could not be delivered', 'nondeliverable', 'non-deliverable', 'non delivery', 'mail system error', 'permanent error', 'permanent delivery failure', 'rejected', 'mail undeliverable',
  'unzustellbar', 'nicht zustellbar', 'nicht zugestellt', 'zustellung fehlgeschlagen', 'non remis', 'non distribuable', 'échec de la remise', 'échec de remise', 'nie można dostarczyć', 'niedostarczalne',
  'niedostarczona', 'no se puede entregar', 'no entregado', 'devuelto', 'impossibile recapitare', 'non recapitabile', 'mancato recapito', 'não é possível entregar', 'não entregue', 'onbestelbaar', 'kan ikke leveres', 'det går inte att leverera', 'не доставлено', 'heb ei ddanfon', 'methwyd danfon',
];

/** How mail servers begin the subject while they still try. */
export const waitingPhrases: readonly string[] = [
  'warning: message', 'warning: could not send message', 'delayed', 'delivery delayed', 'delivery status notification (delay)', 'delivery is delayed', 'mail delivery delayed', 'message delayed', 'verzögert', 'retard de remise', 'opóźnione',
];
