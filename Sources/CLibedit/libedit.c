#include "CLibedit.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

int clibedit_set_editor(EditLine *editor, const char *name) { return el_set(editor, EL_EDITOR, name); }

bool clibedit_is_vi(EditLine *editor) {
  const char *name = NULL;
  return el_get(editor, EL_EDITOR, &name) == 0 && name != NULL && strcmp(name, "vi") == 0;
}

int clibedit_set_edit_mode(EditLine *editor, bool editing) { return el_set(editor, EL_EDITMODE, editing ? 1 : 0); }

int clibedit_set_reader(EditLine *editor, el_rfunc_t reader) { return el_set(editor, EL_GETCFN, reader); }

int clibedit_set_client_data(EditLine *editor, void *data) { return el_set(editor, EL_CLIENTDATA, data); }

void *clibedit_client_data(EditLine *editor) {
  void *data = NULL;
  return el_get(editor, EL_CLIENTDATA, &data) == 0 ? data : NULL;
}

int clibedit_add_command(
  EditLine *editor, const char *name, const char *help, unsigned char (*command)(EditLine *, int)) {
  // The narrow call copies both strings; the wide one would keep the pointers.
  return el_set(editor, EL_ADDFN, name, help, command);
}

int clibedit_bind(EditLine *editor, const char *key, const char *command, bool alternative) {
  return alternative ? el_set(editor, EL_BIND, "-a", key, command, NULL) : el_set(editor, EL_BIND, key, command, NULL);
}

int clibedit_set_editing_tty(EditLine *editor, const char *mode) {
  return el_set(editor, EL_SETTY, "-d", mode, NULL);
}

int clibedit_set_capability(EditLine *editor, const char *name, const char *value) {
  return el_set(editor, EL_SETTC, name, value, NULL);
}

int clibedit_prepare_terminal(EditLine *editor, bool editing) {
  return el_set(editor, EL_PREP_TERM, editing ? 1 : 0);
}

int clibedit_refresh(EditLine *editor) { return el_set(editor, EL_REFRESH); }

void clibedit_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (MB_CUR_MAX == 1 || strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}
