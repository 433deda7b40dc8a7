select ground.policies_by_index();
select relationships.policies_by_moment();
