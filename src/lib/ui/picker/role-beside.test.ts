import { expect, it } from 'vitest';
import { roleBeside } from './role-beside.ts';

it('a role that begins with the name goes on after it', () => {
	expect(roleBeside('张强，男，35岁', '张强')).toBe('男，35岁');
	expect(roleBeside('Zhang Qiang, IT lead', 'Zhang Qiang')).toBe('IT lead');
});

it('any other role stays as it is, and so does one that is nothing but the name', () => {
	expect(roleBeside('采购负责人', '张强')).toBe('采购负责人');
	expect(roleBeside('张强', '张强')).toBe('张强');
	expect(roleBeside('张强', '')).toBe('张强');
});
