document.body.textContent = 'Wardbook';
