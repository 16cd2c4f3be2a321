import type { Page } from 'playwright-core';

const VERSION = { id: 'vet-internationalisation', version: '1.0.0' };

/** How a school joins a room. */
export interface Way {
  readonly appearance: 'named' | 'alias' | 'aggregate';
  readonly alias?: string;
  readonly help?: 'offered' | 'not-offered';
}

/** A school with the answers of a sample school, on a device without a screen. */
export class School {
  private readonly origin: string;
  private cookie = '';
  id = '';

  private constructor(origin: string) {
    this.origin = origin;
  }

  /** Starts its assessment and answers it. */
  static async start(origin: string, name: string, example: string): Promise<School> {
    const school = new School(origin);
    const sample = await school.send('GET', `/questionnaires/${VERSION.id}/${VERSION.version}/examples/${example}`);
    const { scope, context } = sample;
    const body = { questionnaire: VERSION, scope, school: name, language: 'en', context };
    school.id = (await school.send('POST', '/assessments', body)).assessment.id;
    const changes = Object.entries(sample.answers).map(([item, answer]) => ({ item, version: 0, answer }));
    await school.send('PATCH', `/assessments/${school.id}/answers`, { operation: 'op-sample-1', changes });
    return school;
  }

  /** Shares everything with a room. */
  async join(code: string, way: Way): Promise<void> {
    const { questionnaire } = await this.send('GET', `/questionnaires/${VERSION.id}/${VERSION.version}`);
    const dimensions = questionnaire.dimensions.map(({ id }: { readonly id: string }) => id);
    const untilOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await this.send('PUT', `/assessments/${this.id}/rooms`, { code, dimensions, help: 'not-offered', untilOn, ...way });
  }

  /** Gives a page the school's session. */
  async signIn(page: Page): Promise<void> {
    const [name = '', value = ''] = this.cookie.split('=');
    await page.context().addCookies([{ name, value, url: this.origin, httpOnly: true, sameSite: 'Strict' }]);
  }

  private async send(method: string, path: string, body?: unknown) {
    const response = await fetch(`${this.origin}/api${path}`, {
      method,
      headers: {
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    const set = response.headers.getSetCookie()[0]?.split(';')[0];
    if (set !== undefined) this.cookie = set;
    return JSON.parse((await response.text()) || 'null');
  }
}
