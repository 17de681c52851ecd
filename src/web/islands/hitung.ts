/** The shelf count's page: scanning that goes on without network. The page works without this script, by its form. */
import { startPage } from './hitung/start.tsx';

const root = document.getElementById('pindai');
if (root) void startPage(root);
