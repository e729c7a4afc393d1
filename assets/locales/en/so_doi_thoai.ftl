program-name = Sổ Đối Thoại
