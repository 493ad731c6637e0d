import { ListOutline } from "#app/(console)/_components/list/list-outline.tsx";

export default function LoadingPeople() {
  return (
    <ListOutline title="People" meta="Find somebody by the start of a name, login or email, or by their Okta id." />
  );
}
