// On from the address that a module had, to the same part of it at the one that it has.
location.replace(document.currentScript.dataset.to + location.hash);
