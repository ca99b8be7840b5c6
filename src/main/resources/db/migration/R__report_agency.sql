-- report.agency is the agency that has it to do, or did it. Run again whenever this file changes, after
-- all other migrations.

drop trigger if exists report_is_assigned;
create trigger report_is_assigned after insert on report_assignment
begin
  update report set agency = case new.status when 'HANDED_BACK' then null else new.agency_id end
    where id = new.report_id
      and agency is not case new.status when 'HANDED_BACK' then null else new.agency_id end;
end;

drop trigger if exists report_is_assigned_anew;
create trigger report_is_assigned_anew after update of agency_id, status on report_assignment
begin
  update report set agency = case new.status when 'HANDED_BACK' then null else new.agency_id end
    where id = new.report_id
      and agency is not case new.status when 'HANDED_BACK' then null else new.agency_id end;
end;

drop trigger if exists report_is_assigned_no_more;
create trigger report_is_assigned_no_more after delete on report_assignment
begin
  update report set agency = null where id = old.report_id;
end;

update report set agency = (
    select agency_id from report_assignment
    where report_id = report.id and status <> 'HANDED_BACK')
  where agency is not (
    select agency_id from report_assignment
    where report_id = report.id and status <> 'HANDED_BACK');
