import '../styles/tokens.css';
import '../styles/field.css';
import { WardbookApp } from './app';
import { browserPhone } from './phone';

const app = new WardbookApp();
app.phone = browserPhone();
document.body.append(app);
