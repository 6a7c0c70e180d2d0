package dev.streambook.unit1;

import dev.streambook.workbook.junit.WorkbookTest;

class Unit1WorkbookTest extends WorkbookTest {

    Unit1WorkbookTest() {
        super(1);
    }
}
