-- That someone would rather not stand for an agreement is for their own people alone.
alter policy inside on agreements.representative
  using (agreement_id in (select agreements.mine())
    and (answer <> 'no' or partner_id in (select tables.my_partners())));
