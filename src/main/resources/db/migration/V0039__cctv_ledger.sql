-- Another number whenever a report of the CCTV ledger came, changed or went: what was worked out from all
-- of them holds as long as it stays. The database keeps it itself, so that nothing that writes can forget it.
create table cctv_ledger (
  id      integer not null primary key check (id = 1),
  changes integer not null
) strict;

insert into cctv_ledger (id, changes) values (1, 0);

create trigger cctv_ledger_received after insert on report when new.type = 'cctv-deployment'
begin
  update cctv_ledger set changes = changes + 1;
end;

create trigger cctv_ledger_changed after update on report
when old.type = 'cctv-deployment' or new.type = 'cctv-deployment'
begin
  update cctv_ledger set changes = changes + 1;
end;

create trigger cctv_ledger_of_a_report_gone after delete on report when old.type = 'cctv-deployment'
begin
  update cctv_ledger set changes = changes + 1;
end;
