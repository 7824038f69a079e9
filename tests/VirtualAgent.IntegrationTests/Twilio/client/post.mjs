// Signs a webhook with Twilio's own library and posts it; prints what came back.
// Arguments: the token, the public address that is signed, the address that is called, the form as JSON.
import twilio from 'twilio';

const [token, signed, called, json] = process.argv.slice(2);
const form = JSON.parse(json);
const signature = twilio.getExpectedTwilioSignature(token, signed, form);
const response = await fetch(called, {
  method: 'POST',
  headers: { 'X-Twilio-Signature': signature, 'Content-Type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(Object.entries(form).flatMap(([name, value]) => [value].flat().map(v => [name, v]))),
});
console.log(JSON.stringify({
  status: response.status,
  signature,
  valid: twilio.validateRequest(token, signature, signed, form),
  body: await response.text(),
}));
