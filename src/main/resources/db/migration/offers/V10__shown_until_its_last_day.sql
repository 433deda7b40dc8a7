-- After its last day an offer is shown to nobody but those whose it is, also by its address.
create policy until_its_last_day on offers.offer as restrictive for select
  using (until_day is null or until_day >= ground.today()
    or organisation_id = any (array(select directory.mine()))
    or community_id = any (array(select directory.communities_i_write())) or person_id = ground.asking());
