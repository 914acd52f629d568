"""What torch needs beside the modules that the analysis finds by itself.

The stock hook collects every module, source and header: twice the size.
"""

from PyInstaller import compat
from PyInstaller.utils.hooks import collect_dynamic_libs, get_module_file_attribute

# `*.so.1` too: libgomp. What tests load, nothing else does.
_patterns = ["*.so", "*.so.*", "*.dll", "*.dylib"]
_tests = ("torchbind_test", "jitbackend_test", "backend_with_compiler", "aoti_custom_ops")
binaries = [
    (path, folder)
    for path, folder in collect_dynamic_libs("torch", search_patterns=_patterns)
    if not any(name in path for name in _tests)
]
if not compat.is_win:
    # Importing torch stops where it is missing.
    _package = get_module_file_attribute("torch").rpartition("__init__")[0]
    binaries.append((f"{_package}bin/torch_shm_manager", "torch/bin"))

# These read their own source when they are imported, or warn that they can't.
_self_readers = (
    "torch._export.config",
    "torch._functorch.config",
    "torch.compiler.config",
    "torch.distributed.config",
    "torch.functional",
    "torch.fx.config",
    "torch.fx.experimental._config",
    "torch.nn.functional",
    "torch.nn.modules.rnn",
    "torch.utils.serialization.config",
)
module_collection_mode = dict.fromkeys(_self_readers, "pyz+py")
