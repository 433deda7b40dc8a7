-- Nor is anything asked about its clauses.
create policy not_at_a_closed_table on agreements.clause_remark as restrictive for insert
  with check (growing.is_written_on(agreement_id));
