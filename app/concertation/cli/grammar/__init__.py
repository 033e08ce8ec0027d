"""The words of the command line: each verb, the module that answers it, its arguments and its help, in French."""
