import { useEffect, useRef } from 'react';
import { encode } from 'uqr';
import { CopyButton } from '../assessment/copy-button.tsx';
import { QrCode } from '../link/qr-code.tsx';
import { day } from '../words.ts';
import { say } from './say.ts';

interface FreshSecretProps {
  readonly title: string;
  /** Path and fragment, or a recovery code. */
  readonly secret: string;
  readonly expiresAt: string;
}

/** A link that was just made, with everything to hand it out: this once. It prints as an invitation. */
export function FreshSecret({ title, secret, expiresAt }: FreshSecretProps) {
  const isLink = secret.startsWith('/');
  const text = isLink ? `${window.location.origin}${secret}` : secret;
  return (
    <section className="card flow fresh-secret">
      <h3>{title}</h3>
      {isLink ? (
        <>
          <QrCode rows={encode(text, { ecc: 'M', border: 2 }).data} label={say('fresh.qr')} />
          <p className="help">{say('sheet.text')}</p>
        </>
      ) : null}
      <p className={isLink ? 'secret' : 'secret grouped'} translate="no">
        {text}
      </p>
      <p className="soft">{say('card.until', { day: day(expiresAt) })}</p>
      <p className="row no-print">
        <CopyButton text={text} label={say('fresh.copy')} />
      </p>
    </section>
  );
}

/** Links that were just made, under one heading that takes the focus. */
export function FreshSecrets({
  title,
  secrets,
  onClose,
}: {
  readonly title: string;
  readonly secrets: readonly FreshSecretProps[];
  readonly onClose: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="flow fresh" aria-labelledby="fresh-title">
      <h2 id="fresh-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className="notice no-print">{say('fresh.once')}</p>
      <div className="fresh-list">
        {secrets.map((one) => (
          <FreshSecret key={one.secret} {...one} />
        ))}
      </div>
      <p className="row no-print">
        <button type="button" className="button quiet" onClick={() => window.print()}>
          {say('fresh.print')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {say('fresh.close')}
        </button>
      </p>
    </section>
  );
}
