create index on offers.offer (subject);
