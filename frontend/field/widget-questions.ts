import './confirm-button';
import './when-question';
import './where/where-question';

/* What the screens of some types ask as every form does. Fetched when one of them first asks it. */
