import type { ReactNode } from 'react';
import { TextInput } from 'react-admin';
import type { Api } from '../../api/client';
import { useText } from '../../i18n/text';
import { CodeInput, useCodeText } from '../../parts/code-input';
import type { FieldTexts } from '../../parts/conflict-dialog';
import { Section } from '../../parts/section';
import { OrganizationInput } from './organization-choice';
import { useOrganization } from './organization-page';

/** The fields of an organisation. */
export function OrganizationFields({ id }: { id?: string }): ReactNode {
  const text = useText();
  return (
    <>
      <Section title={text('directory.organizations.about')}>
        <TextInput source="name" label={text('directory.name')} required helperText={false} />
        <TextInput source="alternateName" label={text('directory.alternateName')} helperText={false} />
        <CodeInput
          list="organizationKind"
          source="kind"
          label={text('directory.organizations.kind')}
          helperText={text('directory.organizations.kindHint')}
          required
          margin="normal"
        />
        <TextInput
          source="description"
          label={text('directory.description')}
          multiline
          minRows={3}
          required
          helperText={false}
        />
        <OrganizationInput
          source="parentId"
          label={text('directory.organizations.parent')}
          hint={text('directory.organizations.parentHint')}
          except={id}
        />
      </Section>
      <Section title={text('directory.contact')}>
        <TextInput
          source="email"
          type="email"
          label={text('directory.email')}
          helperText={text('directory.organizations.emailHint')}
        />
        <TextInput
          source="website"
          type="url"
          label={text('directory.url')}
          helperText={text('directory.form.urlHint')}
        />
      </Section>
    </>
  );
}

export type OrganizationValues = Pick<Api['OrganizationView'], keyof Api['OrganizationInput']>;

/** Of the view, what can be changed: PUT takes no other field. */
export const valuesOfOrganization = ({
  name,
  alternateName,
  description,
  email,
  website,
  kind,
  parentId,
}: Api['OrganizationView']): OrganizationValues => ({
  name,
  alternateName,
  description,
  email,
  website,
  kind,
  parentId,
});

/** The fields as the conflict dialog shows them. */
export function useOrganizationFields(parentId: string | null): FieldTexts<OrganizationValues> {
  const text = useText();
  const word = useCodeText();
  const parent = useOrganization(parentId).data;
  return {
    name: { label: text('directory.name') },
    alternateName: { label: text('directory.alternateName') },
    kind: {
      label: text('directory.organizations.kind'),
      show: (kind) => word('organizationKind', String(kind)),
    },
    description: { label: text('directory.description') },
    parentId: {
      label: text('directory.organizations.parent'),
      show: (id) => (parent && parent.id === id ? parent.name : text('directory.form.otherOrganization')),
    },
    email: { label: text('directory.email') },
    website: { label: text('directory.url') },
  };
}
