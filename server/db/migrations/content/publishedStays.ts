/** Published revisions never change, whoever writes (invariant 3); the use cases never try. */
export const publishedStays = [
  // Erasing is another thing: what belongs to deleted content, or to a portal that goes, may go too.
  `CREATE FUNCTION published_revision_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
     IF TG_OP = 'DELETE' AND NOT EXISTS (
       SELECT 1 FROM content c JOIN portal p ON p.id = c.portal_id
        WHERE c.portal_id = OLD.portal_id AND c.id = OLD.content_id AND c.deleted_at IS NULL AND p.status = 'ACTIVE') THEN
       RETURN OLD;
     END IF;
     RAISE EXCEPTION 'a published revision never changes' USING ERRCODE = '23514';
   END $$`,
  `CREATE TRIGGER published_revision_stays BEFORE UPDATE OR DELETE ON content_revision FOR EACH ROW
     WHEN (OLD.number IS NOT NULL) EXECUTE FUNCTION published_revision_stays()`,
  // Once per statement, not per row. When a revision itself is erased its row goes first, so that its parts find none here.
  // An INSERT is not looked at: a copy writes its revision's row as published before its 50,000 parts, and the revision's
  // hash tells what does not belong.
  `CREATE FUNCTION published_parts_stay() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
     IF EXISTS (
       SELECT 1 FROM (SELECT DISTINCT portal_id, revision_id FROM before) AS touched
         JOIN content_revision r ON r.portal_id = touched.portal_id AND r.id = touched.revision_id
         JOIN content c ON c.portal_id = r.portal_id AND c.id = r.content_id
         JOIN portal p ON p.id = r.portal_id
        WHERE r.number IS NOT NULL AND (TG_OP = 'UPDATE' OR (c.deleted_at IS NULL AND p.status = 'ACTIVE'))) THEN
       RAISE EXCEPTION 'a published revision never changes' USING ERRCODE = '23514';
     END IF;
     RETURN NULL;
   END $$`,
  // Of a link only the target may be found later.
  `CREATE FUNCTION published_link_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN
     IF EXISTS (SELECT 1 FROM content_revision r WHERE r.portal_id = OLD.portal_id AND r.id = OLD.revision_id AND r.number IS NOT NULL) THEN
       RAISE EXCEPTION 'a published revision never changes' USING ERRCODE = '23514';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER published_link_stays BEFORE UPDATE OF portal_id, revision_id, owner_id, n, kind, target_root_id ON content_link
     FOR EACH ROW EXECUTE FUNCTION published_link_stays()`,
  ...['course_item', 'question', 'content_competency'].map(
    (table) => `CREATE TRIGGER published_parts_stay_on_update AFTER UPDATE ON ${table}
       REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION published_parts_stay()`,
  ),
  ...['course_item', 'question', 'content_competency', 'content_link'].map(
    (table) => `CREATE TRIGGER published_parts_stay_on_delete AFTER DELETE ON ${table}
       REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION published_parts_stay()`,
  ),
];
