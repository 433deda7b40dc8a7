create index on pace.funding (partner_id) where partner_id is not null;

select ground.policies_by_index();
