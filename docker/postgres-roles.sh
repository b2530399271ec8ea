#!/bin/sh
# Runs once, when the database is empty: the owner migrates, the app role owns nothing.
set -eu
psql -v ON_ERROR_STOP=1 -v owner_password="$DATABASE_OWNER_PASSWORD" -v app_password="$DATABASE_PASSWORD" -U postgres <<'SQL'
CREATE ROLE accord_owner LOGIN CREATEROLE PASSWORD :'owner_password';
CREATE ROLE accord_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'app_password';
CREATE DATABASE accord OWNER accord_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';
SQL
