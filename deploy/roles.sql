-- The two roles and the database, made once by a superuser with psql 15 or newer. The owner migrates; the role of servers and
-- workers owns nothing and cannot pass row-level security. compose.yaml runs this when its database is first made; elsewhere:
--   OWNER_PASSWORD=… APP_PASSWORD=… psql -v ON_ERROR_STOP=1 -f deploy/roles.sql postgres://postgres@host/postgres
-- Then: MIGRATION_DATABASE_URL=postgres://extramural_owner:…@host/extramural, DATABASE_URL the same with extramural_app.
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD

CREATE ROLE extramural_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE extramural_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'app_password';
CREATE DATABASE extramural OWNER extramural_owner TEMPLATE template0 ENCODING 'UTF8';
REVOKE CONNECT ON DATABASE extramural FROM PUBLIC;
GRANT CONNECT ON DATABASE extramural TO extramural_app;

\connect extramural
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO extramural_app;
