import { ListOutline } from "#app/(console)/_components/list/list-outline.tsx";

export default function LoadingPeople() {
  return (
    <ListOutline
      title="People"
      meta="Find somebody by the start of a name, login, email, employee number or phone number, or by their Okta id."
    />
  );
}
