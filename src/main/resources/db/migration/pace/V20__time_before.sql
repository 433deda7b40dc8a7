-- The time given before the table began, as it was when a letter that asks for time went out.
alter table pace.evidence
  add column given_from date,
  add column given_to date,
  add column given_hours numeric(8,2) check (given_hours >= 0),
  add check ((given_from is null) = (given_to is null));
