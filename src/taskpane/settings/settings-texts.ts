import { settingsEn } from '../texts/en/settings.js';
import { topic } from '../texts/topic-texts.js';
import { settingsZhCN } from '../texts/zh-CN/settings.js';

export const SETTINGS_TEXTS = topic('settings', settingsZhCN, settingsEn);
