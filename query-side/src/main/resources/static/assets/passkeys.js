// Passkeys: made on the own page, used on the login page. By what somebody shows their device that it is them, a finger, a face or a code,
// the device tells nobody.
{
  const form = document.querySelector('form[data-passkey]');
  const able = window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON
    && PublicKeyCredential.parseRequestOptionsFromJSON && PublicKeyCredential.prototype.toJSON;

  const challenge = async () => {
    const answer = await fetch(form.dataset.challenge);
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    return answer.json();
  };

  const send = (content) => fetch(form.action, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': form.elements._csrf.value },
    body: JSON.stringify(content),
  });

  const make = async () => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await challenge());
    const credential = await navigator.credentials.create({ publicKey });
    const answer = await send({ credential: credential.toJSON(), label: 'passkey' });
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    location.assign(form.dataset.then);
  };

  const use = async () => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await challenge());
    const credential = await navigator.credentials.get({ publicKey });
    location.assign((await send(credential.toJSON())).url);
  };

  if (form && able) {
    const problem = form.querySelector('[role=alert]');
    form.hidden = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      problem.hidden = true;
      try {
        await (form.dataset.passkey === 'make' ? make() : use());
      } catch {
        // Also when it was called off: what to do now is the same.
        problem.hidden = false;
      }
    });
  }
}
