package dev.streambook.unit4.workbook;

import dev.streambook.workbook.junit.WorkbookTest;

class Unit4WorkbookTest extends WorkbookTest {

    Unit4WorkbookTest() {
        super(4);
    }
}
