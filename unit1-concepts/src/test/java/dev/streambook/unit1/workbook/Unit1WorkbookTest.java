package dev.streambook.unit1.workbook;

import dev.streambook.workbook.junit.WorkbookTest;

class Unit1WorkbookTest extends WorkbookTest {

    Unit1WorkbookTest() {
        super(1);
    }
}
