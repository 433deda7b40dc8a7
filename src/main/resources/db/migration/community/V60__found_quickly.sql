select ground.policies_by_index();
