import { PersonOutline } from "./_components/person-outline.tsx";

/** The outline of a person's page until its first answer. */
export default function LoadingPerson() {
  return <PersonOutline />;
}
