' What a reviewer does in LibreOffice: open the report, fill in a row, rearrange, save.
' src, target: file URLs; charset: LibreOffice's number of an encoding (76 UTF-8, 65535 UTF-16);
' separator: code of a character; how: words among sort, hide, insert, xlsx.
Sub Review(src As String, target As String, charset As String, separator As String, id As String, decision As String, note As String, how As String)
  Dim doc As Object, sheet As Object
  doc = OpenCsv(src)
  sheet = doc.Sheets.getByIndex(0)
  Fill sheet, id, decision, note
  If InStr(how, "sort") > 0 Then SortRows sheet
  If InStr(how, "hide") > 0 Then sheet.Columns.getByIndex(3).IsVisible = False
  If InStr(how, "insert") > 0 Then
    sheet.Columns.insertByIndex 0, 1
    sheet.getCellByPosition(0, 0).String = "seen by"
    sheet.getCellByPosition(0, 1).String = "Ann"
  End If
  If InStr(how, "xlsx") > 0 Then
    Dim book As String
    book = target & ".xlsx"
    Save doc, book, "Calc MS Excel 2007 XML", ""
    doc.close True
    doc = StarDesktop.loadComponentFromURL(book, "_blank", 0, Array(Value("Hidden", True)))
  End If
  Save doc, target, "Text - txt - csv (StarCalc)", separator & ",34," & charset & ",1,,0,false,true,false"
  doc.close True
  StarDesktop.terminate()
End Sub

Function OpenCsv(url As String) As Object
  OpenCsv = StarDesktop.loadComponentFromURL(url, "_blank", 0, Array(Value("Hidden", True), _
    Value("FilterName", "Text - txt - csv (StarCalc)"), Value("FilterOptions", "44,34,76,1,,0,false,true,false")))
End Function

Sub Save(doc As Object, url As String, filter As String, options As String)
  doc.storeToURL url, Array(Value("FilterName", filter), Value("FilterOptions", options))
End Sub

Function Value(name As String, content)
  Dim p As New com.sun.star.beans.PropertyValue
  p.Name = name
  p.Value = content
  Value = p
End Function

Function LastRow(sheet As Object) As Long
  Dim cursor As Object
  cursor = sheet.createCursor()
  cursor.gotoEndOfUsedArea False
  LastRow = cursor.RangeAddress.EndRow
End Function

Function LastColumn(sheet As Object) As Long
  Dim cursor As Object
  cursor = sheet.createCursor()
  cursor.gotoEndOfUsedArea False
  LastColumn = cursor.RangeAddress.EndColumn
End Function

Function ColumnOf(sheet As Object, name As String) As Long
  Dim i As Long
  ColumnOf = -1
  For i = 0 To LastColumn(sheet)
    If sheet.getCellByPosition(i, 0).String = name Then ColumnOf = i
  Next i
End Function

Sub Fill(sheet As Object, id As String, decision As String, note As String)
  Dim row As Long
  For row = 1 To LastRow(sheet)
    If sheet.getCellByPosition(ColumnOf(sheet, "id"), row).String = id Then
      sheet.getCellByPosition(ColumnOf(sheet, "decision"), row).String = decision
      sheet.getCellByPosition(ColumnOf(sheet, "note"), row).String = note
    End If
  Next row
End Sub

Sub SortRows(sheet As Object)
  Dim field As New com.sun.star.table.TableSortField
  field.Field = ColumnOf(sheet, "question")
  field.IsAscending = False
  sheet.getCellRangeByPosition(0, 0, LastColumn(sheet), LastRow(sheet)).sort(Array( _
    Value("SortFields", Array(field)), Value("ContainsHeader", True)))
End Sub
