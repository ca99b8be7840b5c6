document.body.textContent = "Wardbook";
